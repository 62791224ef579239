"""The national business case as it is printed, copied by hand from the document and from nothing in the program.

Source: Leidraad contractering Mentale gezondheidsnetwerken (Programma Mentale gezondheidsnetwerken, July 2024),
bijlage 4 “Landelijke businesscase”, version 20250523, page 22. Cells are written as printed, in the printed order.
"""

PRINTED = """
new_patients_per_year | aantal nieuwe patiënten per jaar in de ggz (schatting van Vektis) | 550.000 | 550.000 | 550.000 | 550.000
inflow_regular_referral_without_vg | instroom ggz - reguliere verwijzing HA zonder verkennend gesprek (VG) | 430.000 | 430.000 | 430.000 | 430.000
inflow_ggz_after_vg | instroom ggz na verkennend gesprek (VG) | 96.000 | 90.000 | 84.000 | 84.000
in_care_from_waiting_list | in zorg vanaf de wachtlijst | 24.000 | 30.000 | 36.000 | 36.000
total_new_patients | totaal aantal nieuwe patiënten | 550.000 | 550.000 | 550.000 | 550.000
waiting_list | aantal wachtenden (startpunt 98.000 op basis van NZa-monitor wachtlijden) | 74.000 | 44.000 | 8.000 | -28.000
vg_patients | aantallen patiënten dat een VG krijgt | 120.000 | 120.000 | 120.000 | 120.000
share_referred_ggz_after_vg | verwijzing naar ggz na VG | 80% | 75% | 70% | 70%
share_referred_social_after_vg | verwijzing naar sociaal domein na VG | 25% | 30% | 35% | 35%
cost_per_vg_zvw | kosten VG in de Zwv | € 350 | € 350 | € 350 | € 350
cost_per_vg_social | kosten VG voor sociaal domein | € 140 | € 140 | € 140 | € 140
cost_per_ggz_trajectory | kosten behandeltraject ggz | € 2.000 | € 2.000 | € 2.000 | € 2.000
cost_per_social_support | kosten begeleiding in sociaal domein | € 800 | € 800 | € 800 | € 800
referrals_ggz_after_vg | aantallen doorverwijzingen na een VG naar de ggz-sector | 96.000 | 90.000 | 84.000 | 84.000
fewer_referrals_ggz | minder doorverwijzingen door het VG naar de ggz-sector | 24.000 | 30.000 | 36.000 | 36.000
referrals_social_after_vg | aantallen doorverwijzingen na een VG naar het sociaal domein | 30.000 | 36.000 | 42.000 | 42.000
vg_cost_zvw | kosten Zwv VG | € 42.000.000 | € 42.000.000 | € 42.000.000 | € 42.000.000
ggz_savings_ignoring_waiting_list | minder uitgaven in de ggz = minder doorverwijzingen (geen rekening houdend met wachtlijsten) | -€ 48.000.000 | -€ 60.000.000 | -€ 72.000.000 | -€ 72.000.000
net_zvw_ignoring_waiting_list | per saldo Zwv-uitgaven (geen rekening houdend met wachtlijsten) | -€ 6.000.000 | -€ 18.000.000 | -€ 30.000.000 | -€ 30.000.000
ggz_savings_with_waiting_list | minder uitgaven in de ggz = minder doorverwijzingen (rekening houdend met wachtlijsten) | € 0 | € 0 | € 0 | -€ 72.000.000
net_zvw_with_waiting_list | per saldo Zwv-uitgaven (rekening houdend met wachtlijsten) | € 42.000.000 | € 42.000.000 | € 42.000.000 | -€ 30.000.000
vg_cost_social | kosten sociaal domein VG | € 16.800.000 | € 16.800.000 | € 16.800.000 | € 16.800.000
extra_social_spending | extra uitgaven in het sociaal domein = meer doorverwijzingen | € 19.200.000 | € 23.040.000 | € 26.880.000 | € 26.880.000
net_social_spending | per saldo uitgaven sociaal domein | € 36.000.000 | € 39.840.000 | € 43.680.000 | € 43.680.000
waived_own_risk_zvw | bedrag aan kwijtgescholden eigen risico Zwv | € 2.800.000 | € 3.200.000 | € 3.600.000 | € 3.600.000
networks | Aantal netwerken | 30 | 45 | 60 | 60
cost_coordination_per_network | Kosten coördinatie/infrastructuur/monitoring per netwerk | € 150.000 | € 150.000 | € 150.000 | € 150.000
cost_other_functions_per_network | Kosten overige functies per netwerk | € 200.000 | € 200.000 | € 200.000 | € 200.000
network_cost | per saldo uitgaven (grotendeels Zwv) | € 10.500.000 | € 15.750.000 | € 21.000.000 | € 21.000.000
"""


def printed_rows() -> list[tuple[str, str, list[str]]]:
    """The rows: the program's name for it, the label and the four cells as printed."""
    lines = (line.split(" | ") for line in PRINTED.strip().splitlines())
    return [(name, label, cells) for name, label, *cells in lines]
