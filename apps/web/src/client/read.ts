const form = document.querySelector<HTMLFormElement>("#read-form");
const drop = document.querySelector<HTMLElement>("#drop");
if (form !== null && drop !== null) {
  takeFiles(form, drop);
  tellOfReading(form);
}

/** A file may be dropped anywhere on the form; the field says in the page's own language which was chosen. */
function takeFiles(form: HTMLFormElement, drop: HTMLElement): void {
  const file = drop.querySelector<HTMLInputElement>("input")!;
  const face = drop.querySelector<HTMLElement>(".drop-face")!;
  const invitation = face.textContent;
  const name = (): void => {
    const chosen = file.files?.[0]?.name;
    face.textContent = chosen === undefined ? invitation : face.dataset["chosen"]!.replace("%", () => chosen);
  };
  face.hidden = false;
  file.classList.add("sr-only");
  file.addEventListener("change", name);
  addEventListener("pageshow", name);
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
    name();
  });
}

/** A sign that the article is being read. Coming back by the browser's own button shows the form as it was. */
function tellOfReading(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  const label = button.textContent;
  form.addEventListener("submit", () => {
    button.disabled = true;
    button.textContent = form.dataset["reading"] ?? label;
  });
  addEventListener("pageshow", () => {
    button.disabled = false;
    button.textContent = label;
  });
}
