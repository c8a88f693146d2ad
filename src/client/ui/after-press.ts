let pressed = false;
const waiting: (() => void)[] = [];

function released(): void {
  pressed = false;
  // After the click that the release makes.
  setTimeout(() => {
    for (const act of waiting.splice(0)) act();
  });
}

function down(): void {
  pressed = true;
}

window.addEventListener('pointerdown', down, true);
window.addEventListener('pointerup', released, true);
window.addEventListener('pointercancel', released, true);

/**
 * Runs `act` at once, or after the press that is under way: what appears when a field is left must
 * not push away the button that is just being pressed.
 */
export function afterPress(act: () => void): void {
  if (pressed) waiting.push(act);
  else act();
}
