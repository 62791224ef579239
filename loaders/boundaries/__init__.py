"""Official municipal boundaries of CBS and Kadaster: fetched on request, checked, simplified, kept per year.

Nothing is fetched unless a person says so (`mgn boundaries fetch`); the maps read what is kept.
"""
