/** How the overlay looks, on light and dark screens. */

export const overlayStyle = `
:host { all: initial; color-scheme: light dark; }
* { box-sizing: border-box; }
dialog, [role="status"] {
  font: 15px/1.6 system-ui, sans-serif;
  color: light-dark(#1c1c1c, #ececec);
  background: light-dark(#fff, #1e1f22);
}
dialog {
  width: min(60rem, 100vw - 2rem);
  max-height: min(80vh, 100vh - 2rem);
  margin: auto auto 1rem;
  padding: 0 1.25rem 1.25rem;
  overflow: auto;
  overscroll-behavior: contain;
  border: 1px solid light-dark(#d9d9d9, #444);
  border-top: 4px solid light-dark(#b3261e, #ff8a80);
  border-radius: 6px;
}
dialog::backdrop { background: rgb(0 0 0 / 25%); }
.head {
  position: sticky;
  top: 0;
  display: flex;
  justify-content: space-between;
  align-items: center;
  gap: 1rem;
  padding: 0.75rem 0 0.5rem;
  background: inherit;
}
h1 { margin: 0; font-size: 1.15rem; color: light-dark(#b3261e, #ff8a80); }
p { margin: 0.25rem 0; }
button { font: inherit; padding: 0.15rem 0.75rem; cursor: pointer; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: 0.75rem 0; border-top: 1px solid light-dark(#e4e4e4, #3a3a3a); }
li:first-child { border-top: 0; }
code, pre { font: 13.5px/1.6 ui-monospace, monospace; }
pre {
  margin: 0.5rem 0;
  padding: 0.5rem 0.75rem 1.25rem;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  background: light-dark(#f4f4f2, #2a2b2f);
  border-radius: 4px;
}
.place { font-weight: 600; }
.rule { color: light-dark(#666, #a5a5a5); }
.message { font-weight: 600; }
mark {
  position: relative;
  color: inherit;
  background: light-dark(#fde2e0, #5c2b29);
  text-decoration: underline wavy light-dark(#b3261e, #ff8a80);
}
mark::after {
  content: '^';
  position: absolute;
  bottom: -1.3em;
  left: 0;
  color: light-dark(#b3261e, #ff8a80);
}
[role="status"] {
  position: fixed;
  inset: auto 1rem 1rem;
  z-index: 2147483647;
  width: fit-content;
  margin: 0 auto;
  padding: 0.5rem 1rem;
  border: 1px solid light-dark(#d9d9d9, #444);
  border-radius: 6px;
}
[role="status"]:empty { display: none; }
`;
