export default {
  reactStrictMode: true,
  // The server takes the functions from node_modules as they are, with their wasm beside them.
  serverExternalPackages: ["creator-loupe"],
  // This folder is a project of its own, whatever lies around it.
  turbopack: { root: import.meta.dirname },
};
