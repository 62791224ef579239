"""The documents that rules rest on, named as a reader can find them."""

LEIDRAAD = "Leidraad Contractering Mentale gezondheidsnetwerken (juli 2024)"
LEIDRAAD_ANNEX_4 = "Leidraad Contractering Mentale gezondheidsnetwerken, bijlage 4 (versie 23 mei 2025)"
MOVISIE = "Movisie, Werken aan een solide samenwerking tussen gemeenten en zorgverzekeraars (maart 2019)"
OUR_OWN = "eigen regel van dit overzicht"
WORK_AGENDA = "Opdracht voor de werkagenda AZWA (VNG, VWS en ZN, 22 april 2026)"
