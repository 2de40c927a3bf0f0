/** Whether somebody has put something into the form; Decap counts its own defaults as changes. */

let touched = false;

/** Follows what is typed and chosen until another form opens. */
export function watchTouch(): void {
  for (const kind of ['input', 'change', 'paste', 'drop']) document.addEventListener(kind, touch, true);
  // Choices and lists are buttons and keys to the browser.
  for (const kind of ['click', 'keyup']) document.addEventListener(kind, touchInForm, true);
  addEventListener('hashchange', () => {
    touched = false;
  });
}

export const isTouched = (): boolean => touched;

export function touch(): void {
  touched = true;
}

function touchInForm({ target }: Event): void {
  if (target instanceof Element && target.closest('[class*="-ControlPaneContainer"]')) touch();
}
