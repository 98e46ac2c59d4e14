/** A button whose sign the style sheet draws, so that it adds no words to the text of the page. */

export function makeButton(className: string, label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  nameButton(button, label);
  button.onclick = press;
  return button;
}

/** For those who hear it, and those who point at it. */
export function nameButton(button: HTMLButtonElement, label: string): void {
  button.title = button.ariaLabel = label;
}
