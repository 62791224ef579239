# The API in a small image: no compiler, no pip, and a user without rights. Build with: docker build -t mgn .
# Its root file system can be read-only: it writes to /var/lib/mgn (a store in a file, what was fetched) and /tmp alone.
FROM python:3.11-slim AS build
WORKDIR /build
RUN python -m venv --without-pip /opt/mgn
COPY requirements.lock ./
RUN pip --no-cache-dir --python /opt/mgn/bin/python install --requirement requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY ontology ontology
COPY loaders loaders
COPY queries queries
COPY api api
RUN pip --no-cache-dir --python /opt/mgn/bin/python install --no-deps .

FROM python:3.11-slim
RUN pip uninstall --yes --quiet --root-user-action=ignore setuptools wheel pip \
    && useradd --system --uid 10001 --create-home --home-dir /var/lib/mgn mgn \
    && install --directory --owner mgn --group mgn /var/lib/mgn/cache
COPY --from=build /opt/mgn /opt/mgn
ENV PATH=/opt/mgn/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    MPLCONFIGDIR=/tmp/matplotlib MGN_CACHE=/var/lib/mgn/cache
USER mgn
WORKDIR /var/lib/mgn
EXPOSE 8000
# Healthy is: it answers. With a token it answers 401, and without its store from its last graph.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["python", "-c", "from http.client import HTTPConnection as C; c = C('127.0.0.1', 8000, timeout=4); c.request('GET', '/status'); raise SystemExit(c.getresponse().status >= 500)"]
ENTRYPOINT ["mgn"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
