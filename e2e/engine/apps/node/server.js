// Greets; where a database is named, only after it has answered as PostgreSQL does.
const fs = require('node:fs');
const http = require('node:http');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

// As packages for uploads do.
fs.rmdirSync(fs.mkdtempSync(path.join(os.tmpdir(), 'upload-')));

/** A PostgreSQL server answers a request for TLS with one letter, S or N, before anything else. */
const asksDatabase = (host) =>
  new Promise((resolve, reject) => {
    const socket = net.connect(5432, host, () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    socket.setTimeout(3000, () => socket.destroy(new Error('no answer from the database')));
    socket.on('data', (data) => {
      socket.destroy();
      resolve(data.toString('latin1', 0, 1));
    });
    socket.on('error', reject);
  });

http
  .createServer(async (request, response) => {
    try {
      const wanted = request.url === '/database' ? await asksDatabase('db') : '';
      response.end(`ironhull works${wanted && `, and the database says ${wanted}`}\n`);
    } catch (error) {
      response.writeHead(502).end(`${error.message}\n`);
    }
  })
  .listen(3000);
