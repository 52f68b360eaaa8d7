import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCloudFault } from './fault.ts';
import { isObject, type Json, object, text } from './template.ts';

/**
 * Finds the folder of a function's code by the key its template names, through the `*.assets.json` manifests of the
 * cloud assembly. The finder throws a fault for a key that no manifest names.
 */
export function assetFinder(directory: string): (key: string) => string {
  const folders = new Map<string, string>();
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.assets.json'))) {
    const manifest: Json = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    for (const asset of Object.values(object(object(manifest)['files']))) {
      const path = text(object(object(asset)['source'])['path']);
      for (const destination of Object.values(object(object(asset)['destinations']))) {
        const key = isObject(destination) ? text(destination['objectKey']) : undefined;
        if (key !== undefined && path !== undefined) folders.set(key, join(directory, path));
      }
    }
  }
  return (key) => {
    const folder = folders.get(key);
    if (folder === undefined)
      throw new LocalCloudFault(`No asset manifest in ${directory} names the code ${key}.`);
    return folder;
  };
}

/** The region that the assembly's stacks are for; eu-central-1 when its manifest leaves it open. */
export function regionOf(directory: string): string {
  const manifest: Json = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
  for (const artifact of Object.values(object(object(manifest)['artifacts']))) {
    const region = /^aws:\/\/[^/]+\/(.+)$/.exec(text(object(artifact)['environment']) ?? '')?.[1];
    if (region !== undefined && region !== 'unknown-region') return region;
  }
  return 'eu-central-1';
}
