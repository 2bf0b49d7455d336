/** A page of the browser host's own, for when the app can't be shown: a heading and what can be done. */
export function messagePage(title: string, message: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Standpoint: ${escaped(title)}</title>
<style>
:root { color-scheme: light dark; background: light-dark(#eceff0, #121618); color: light-dark(#1a2023, #e4e8e9); }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
main { max-width: 34rem; padding: 2rem; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 1.25rem; line-height: 1.75rem; margin: 0 0 0.75rem; }
p { margin: 0; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(message)}</p>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
