"""What a browser gets: pages that work without JavaScript, the GraphQL endpoint and the health check."""
