import type { Page } from '@playwright/test';

/**
 * Types value after value into a field of the open form and saves each with Ctrl+S, as fast as the page
 * takes it. What the page calls saved is told to `saved` at once, so that a killed page has told it.
 */
export async function startBurst(
  page: Page,
  label: string,
  values: readonly string[],
  saved: (value: string) => void,
): Promise<void> {
  await page.exposeFunction('tellSaved', saved);
  const field = page.getByLabel(new RegExp(`^${label}( 选填)?$`)).and(page.locator('textarea'));
  await field.evaluate((box, list) => {
    const says = (words: string) =>
      [...document.querySelectorAll('[role=alert]')].find((one) =>
        one.textContent?.includes(words),
      );
    const until = (holds: () => boolean) =>
      new Promise<void>((done) => {
        const look = () => {
          if (!holds()) return;
          watch.disconnect();
          done();
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
        look();
      });
    const form = box.closest('form');
    // React hears of a value only where its own setter was passed by.
    const put = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    const tell = Reflect.get(window, 'tellSaved') as (value: string) => Promise<void>;
    const run = async () => {
      for (const value of list) {
        put?.call(box, value);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((next) => requestAnimationFrame(next));
        box.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 's',
            code: 'KeyS',
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
          }),
        );
        await until(() => says('已更新') !== undefined && form?.ariaBusy !== 'true');
        void tell(value);
        says('已更新')?.querySelector<HTMLElement>('[aria-label=关闭]')?.click();
        await until(() => says('已更新') === undefined);
      }
    };
    void run();
  }, values);
}
