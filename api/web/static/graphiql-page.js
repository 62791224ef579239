"use strict";
// GraphiQL on our own host; the address keeps the query, as on the simple page.
(() => {
  const place = document.getElementById("graphiql");
  const fetcher = async (asked) => {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(asked),
    });
    return response.json();
  };
  const keep = (name, value) => {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    address.searchParams.delete("voorbeeld");
    history.replaceState(null, "", address);
  };
  ReactDOM.createRoot(place).render(React.createElement(GraphiQL, {
    fetcher,
    query: place.dataset.query || undefined,
    variables: place.dataset.variables || undefined,
    defaultQuery: "# Schrijf hier een query, of kies een voorbeeld op de eenvoudige pagina.\n{ dataset { version } }\n",
    onEditQuery: (query) => keep("query", query),
    onEditVariables: (variables) => keep("variables", variables),
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: false,
  }));
})();
