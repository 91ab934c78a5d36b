# Corridor in a container:
#
#   docker build -t corridor .
#   docker run -p 8000:8000 -v corridor:/data corridor
#
# It migrates its database, reads the seed articles and serves, as `make serve` does.

FROM python:3.13-slim-bookworm AS packages

WORKDIR /build
COPY requirements.lock ./
# The environment goes on to the final image without pip in it.
RUN python -m venv --without-pip /opt/venv \
    && pip --python /opt/venv/bin/python install --no-cache-dir --disable-pip-version-check \
        --no-deps --require-hashes --only-binary :all: -r requirements.lock

FROM python:3.13-slim-bookworm

# The user has a number and no name, so that a cluster which forbids root can see that it is not root.
RUN install -d -o 10001 -g 10001 /data
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/corridor
COPY migrations migrations
COPY seeds seeds
COPY static static
COPY templates templates
COPY app app

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DATABASE_URL=sqlite:////data/corridor.db \
    HOST=0.0.0.0 \
    PORT=8000

USER 10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/healthz', timeout=4)"]
CMD ["python", "-m", "app", "serve"]
