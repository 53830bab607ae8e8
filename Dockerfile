# Amend's server as an image: built with everything, run with what a server needs. How to use it: docs/deployment.md.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm prune --omit=dev --no-audit --no-fund
RUN mkdir data

FROM node:22-bookworm-slim
# Beyond its own container nobody reaches what listens on the loopback address alone.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json /app/manifest.xml /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist/contract ./dist/contract
COPY --from=build /app/dist/ml ./dist/ml
COPY --from=build /app/dist/server ./dist/server
COPY --from=build /app/dist/web ./dist/web
COPY --from=build /app/dist/licenses ./dist/licenses
COPY --from=build --chown=node:node /app/data /data
# Nothing but /data is ever written: the root file system may be read-only.
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["node", "dist/server/check-health.js"]
# Asked to stop (SIGTERM), it ends within 25 seconds.
CMD ["node", "dist/server/main.js"]
