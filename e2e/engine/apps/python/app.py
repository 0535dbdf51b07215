import tempfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# As workers do for their heartbeat.
tempfile.TemporaryFile().close()


class Greeting(BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"ironhull works\n"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


ThreadingHTTPServer(("", 8000), Greeting).serve_forever()
