# The service in a container. Build: docker build -t revtrack .    Run: docker run -v revtrack:/data revtrack
FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
RUN python -m venv /opt/revtrack
COPY requirements.lock requirements-dev.lock ./
RUN /opt/revtrack/bin/pip install --require-hashes --requirement requirements.lock
# Pillow draws the cards; the version and hashes are those that the tests run with.
RUN sed -n '/^pillow==/,/[^\\]$/p' requirements-dev.lock > card.lock \
    && /opt/revtrack/bin/pip install --require-hashes --no-deps --requirement card.lock
COPY pyproject.toml README.md ./
COPY revtrack ./revtrack
RUN /opt/revtrack/bin/pip install --no-deps --no-build-isolation . \
    && /opt/revtrack/bin/python -m revtrack.testing.install

FROM python:3.13-slim
# Typefaces, about 50 MB (Pillow takes 23 more), for cards in every script that news is written in: Latin, Greek, Cyrillic,
# Arabic, Hebrew, those of India, Thai and its neighbours (Noto), Chinese, Japanese, Korean (WenQuanYi). FriBidi lets Pillow
# shape them.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        fonts-dejavu-core fonts-noto-core fonts-wqy-microhei libfribidi0 \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 revtrack \
    && useradd --no-log-init --uid 10001 --gid revtrack --home-dir /data --no-create-home --shell /usr/sbin/nologin revtrack \
    && install --directory --owner revtrack --group revtrack --mode 0750 /data
COPY --from=build /opt/revtrack /opt/revtrack
ENV PATH=/opt/revtrack/bin:$PATH PYTHONUNBUFFERED=1 REVTRACK_DATA_DIR=/data
WORKDIR /data
VOLUME /data
USER 10001:10001
STOPSIGNAL SIGTERM
# The shell turns every trouble into 1, the only code for it that Docker knows.
# hadolint ignore=DL3025
HEALTHCHECK --interval=1m --timeout=15s --start-period=1m --retries=3 CMD revtrack status --check || exit 1
ENTRYPOINT ["revtrack"]
CMD ["serve"]
