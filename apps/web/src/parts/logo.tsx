import type { VNode } from "preact";

/** The sign: lines of a text, one of them taken between brackets. */
export function Logo(): VNode {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect class="logo-ground" width="32" height="32" rx="7" />
      <path class="logo-line" d="M9 9.5h14M13 22.5h10" />
      <path class="logo-span" d="M11.5 16h9" />
      <path class="logo-bracket" d="M9 13H7.5v6H9M23 13h1.5v6H23" />
    </svg>
  );
}
