import { keyRing } from './keys.ts';

const chained = { accessKeyId: 'CHAIN', secretAccessKey: 's' };
const environment = { AWS_ACCESS_KEY_ID: 'ENV', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 't' };

function ring(sources: Partial<Parameters<typeof keyRing>[0]>, answers: ReadonlyArray<object | Error> = [chained]) {
  const time = { now: Date.UTC(2026, 0, 1) };
  let asked = 0;
  const chain = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer instanceof Error) throw answer;
    return { ...chained, ...answer };
  };
  const keys = keyRing({ env: {}, now: () => new Date(time.now), chain, ...sources });
  return { keys, time, asked: () => asked };
}

test('takes the keys of the environment without asking the chain', async () => {
  const { keys, asked } = ring({ env: environment });
  expect(await keys()).toEqual({ accessKeyId: 'ENV', secretAccessKey: 's', sessionToken: 't' });
  expect(asked()).toBe(0);
});

test('takes keys in so many words before those of the environment', async () => {
  const credentials = { accessKeyId: 'OWN', secretAccessKey: 'o' };
  expect(await ring({ env: environment, credentials }).keys()).toEqual(credentials);
});

test.each([
  { profile: 'team' },
  { credentialsFile: '/c' },
  { configFile: '/c' },
  { env: { ...environment, AWS_PROFILE: 'team' } },
  { env: { AWS_ACCESS_KEY_ID: 'ENV' } },
  { env: {} },
])('asks the chain when the environment is not meant or not whole: %j', async (sources) => {
  const { keys } = ring({ env: environment, ...sources });
  expect((await keys()).accessKeyId).toBe('CHAIN');
});

test('asks the chain once for requests side by side, and again five minutes before its keys end', async () => {
  const end = (hour: number) => ({ expiration: new Date(Date.UTC(2026, 0, 1, hour)) });
  const { keys, time, asked } = ring({}, [end(1), end(2)]);
  await Promise.all([keys(), keys(), keys()]);
  expect(asked()).toBe(1);
  time.now += 54 * 60_000;
  await keys();
  expect(asked()).toBe(1);
  time.now += 2 * 60_000;
  expect((await keys()).expiration).toEqual(new Date(Date.UTC(2026, 0, 1, 2)));
  expect(asked()).toBe(2);
});

test('tells why there are no keys, and asks again the next time', async () => {
  const { keys } = ring({}, [new Error('no role'), chained]);
  await expect(keys()).rejects.toThrow('no role');
  expect((await keys()).accessKeyId).toBe('CHAIN');
});
