"""The web server in several processes: one keeps the graph, the others answer from it.

The keeping process reads the store, follows it, and works out beforehand what the first pages need. It answers nobody.
For every new version it forks a new shift of workers, which share its memory: so nobody waits while a graph grows,
and every core answers. The shift before hands over its open connections and leaves.
"""
