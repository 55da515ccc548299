const form = document.querySelector<HTMLFormElement>("#read-form");
const drop = document.querySelector<HTMLElement>("#drop");
const file = document.querySelector<HTMLInputElement>("#file");
if (form !== null && drop !== null && file !== null) start(form, drop, file);

/** Dropping a file anywhere on the form, and a sign that it is being read. The form works without it. */
function start(form: HTMLFormElement, drop: HTMLElement, file: HTMLInputElement): void {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  const label = button.textContent;
  const over =
    (on: boolean) =>
    (event: DragEvent): void => {
      if (!(event.dataTransfer?.types.includes("Files") ?? false)) return;
      event.preventDefault();
      drop.classList.toggle("is-over", on);
    };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", (event) => {
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    over(false)(event);
    file.files = files;
  });
  form.addEventListener("submit", () => {
    button.disabled = true;
    button.textContent = form.dataset["reading"] ?? label;
  });
  // Coming back by the browser's own button shows the page as it was left.
  addEventListener("pageshow", () => {
    button.disabled = false;
    button.textContent = label;
  });
}
