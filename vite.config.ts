/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2022' },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['app/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'engine', environment: 'node', include: ['e2e/engine/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false } },
    ],
  },
});
