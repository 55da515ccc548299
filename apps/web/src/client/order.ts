/**
 * The choice of order over each list, without leaving the page: the cards change places, all lists alike, and the
 * address tells the order, so that loading it again or passing it on keeps it.
 */
export function makeOrder(panel: HTMLElement): void {
  const links = [...panel.querySelectorAll<HTMLAnchorElement>("[data-order]")];
  panel.addEventListener("click", (event) => {
    const chosen = (event.target as Element).closest<HTMLAnchorElement>("[data-order]");
    if (chosen === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const order = chosen.dataset["order"]!;
    for (const list of panel.querySelectorAll<HTMLElement>(".cards")) sort(list, order);
    for (const link of links) {
      if (link.dataset["order"] === order) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".switches a"))
      link.href = withOrder(link.href, order);
    history.replaceState(null, "", withOrder(location.href, order));
  });
}

/** The server's order of the same lists, as in `inOrder`. */
function sort(list: HTMLElement, order: string): void {
  const cards = [...list.children] as HTMLElement[];
  const nth = (card: HTMLElement): number => Number(card.dataset["nth"]);
  const sure = (card: HTMLElement): number =>
    order === "text" || card.dataset["sure"] === undefined ? 2 : Number(card.dataset["sure"]);
  list.append(...cards.sort((a, b) => sure(a) - sure(b) || nth(a) - nth(b)));
}

function withOrder(address: string, order: string): string {
  const url = new URL(address);
  if (order === "text") url.searchParams.delete("order");
  else url.searchParams.set("order", order);
  return url.href;
}
