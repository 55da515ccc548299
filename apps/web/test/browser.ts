import process from "node:process";
import { type Browser, chromium } from "playwright-core";

/**
 * A real browser: the one that comes with the packages where it runs (Linux on x64), else an installed Chrome. Fails
 * saying what is missing; browser tests are never passed over in silence.
 */
export async function launchBrowser(): Promise<Browser> {
  const packed = process.platform === "linux" && process.arch === "x64";
  try {
    if (!packed) return await chromium.launch({ channel: "chrome" });
    const { default: shipped } = await import("@sparticuz/chromium");
    // Its own arguments switch off what is tested here (the same-origin policy), so they are left out.
    return await chromium.launch({
      executablePath: await shipped.executablePath(),
      args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    });
  } catch (cause) {
    const wanted = packed
      ? "the packaged Chromium of @sparticuz/chromium (npm ci brings it)"
      : "an installed Google Chrome";
    throw new Error(
      `no browser for the tests: ${wanted} could not be started on ${process.platform} ${process.arch}`,
      { cause },
    );
  }
}
