import { afterEach, describe, expect, it } from 'vitest';
import { startLocalCloud } from '#infra/local/local-cloud.ts';
import { smallAssembly, tableWithStream } from './small-assembly.ts';

const { arch } = process;
afterEach(() => {
  Object.defineProperty(process, 'arch', { value: arch });
});

describe('the DynamoDB emulator', () => {
  it('that is not there for this platform is named in a sentence that says what to do', async () => {
    const small = smallAssembly({ handlers: {}, resources: () => ({ Table: tableWithStream() }) });
    Object.defineProperty(process, 'arch', { value: 'mips' });
    const start = startLocalCloud({ folder: 'memory', port: 0, assembly: small.assembly });
    await expect(start).rejects.toThrow(
      /@dynoxide\/linux-mips is not installed: .*AWS_ENDPOINT_URL_DYNAMODB/,
    );
    small.remove();
  });
});
