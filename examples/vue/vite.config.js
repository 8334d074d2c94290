import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  // Without this Vue looks for a component of that name, and warns that there is none.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "creator-loupe" } } })],
  // While it serves for development, Vite bundles packages into one file each, which would tear this one from its wasm.
  optimizeDeps: { exclude: ["creator-loupe"] },
});
