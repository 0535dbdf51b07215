/** A page that needs nothing beside itself and runs nothing, for print and for sending on. */
const STYLE = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.45 'Liberation Sans', Arial, sans-serif; color: #16202c; background: #fff }
h1, h2, h3 { line-height: 1.2; break-after: avoid } h1 { font-size: 1.7rem } h2 { margin-top: 2.5rem; border-bottom: 1px solid #16202c }
article { break-inside: avoid; border-top: 1px solid #b9c1ca; padding: 0.4rem 0 0.6rem } h3 { margin: 0.3rem 0; font-size: 1.05rem }
p { margin: 0.3rem 0 } dl { display: grid; grid-template-columns: 9rem 1fr; gap: 0.15rem 1rem; margin: 0.3rem 0 } dt { color: #45525f } dd { margin: 0; white-space: pre-wrap }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #b9c1ca; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top } tr { break-inside: avoid }
code { font: 0.92em 'Liberation Mono', monospace; overflow-wrap: anywhere } .severity { font-weight: bold; text-transform: uppercase; font-size: 0.85em }
@page { margin: 18mm }`;

/** @param title and @param body are HTML already */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
