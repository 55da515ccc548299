import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ActorProfile } from "@mahdar/link";

/** A profile as the archive keeps it: an article has some ten, and they are a third as long so. The same profile gives the same bytes. */
export function packProfile(profile: ActorProfile): Uint8Array {
  return deflateRawSync(JSON.stringify(profile));
}

export function unpackProfile(bytes: Uint8Array): ActorProfile {
  return JSON.parse(inflateRawSync(bytes).toString()) as ActorProfile;
}
