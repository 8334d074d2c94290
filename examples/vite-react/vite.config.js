import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // While it serves for development, Vite bundles packages into one file each, which would tear this one from its wasm.
  optimizeDeps: { exclude: ["creator-loupe"] },
});
