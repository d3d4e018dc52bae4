import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// While the client is written, `npm run dev` asks the server that `stockturn serve` started.
const server = process.env['STOCKTURN_SERVER'] ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react()],
  build: { chunkSizeWarningLimit: 1500 },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
});
