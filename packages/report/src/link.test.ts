import { ownPage, runPage, trusted } from './link.ts';

const runUrl = 'https://github.com/acme/mortgage/actions/runs/1';

describe('a link of a lineage is made only when we would have made it ourselves', () => {
  test.each([
    'https://github.com/acme/mortgage/actions/runs/42',
    'https://github.com/acme/mortgage/actions/runs/42/job/7',
    'https://github.com/acme/mortgage/deployments',
    'https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/jobs/x',
  ])('%s is', (href) => {
    expect(trusted(href, runUrl)).toBe(href);
  });

  test.each([
    ['https://evil.example/acme/mortgage/actions/runs/42', 'another host'],
    ['http://github.com/acme/mortgage/actions/runs/42', 'another scheme'],
    ['https://github.com/acme/mortgage/issues/1', 'writes into a time line'],
    ['https://github.com/acme/mortgage/pull/1', 'writes into a time line'],
    ['https://github.com/acme/mortgage/actions/runs/42?x=1', 'a query'],
    ['https://user:pw@github.com/acme/mortgage/actions/runs/42', 'credentials'],
    ['https://console.aws.amazon.com.evil.example/', 'a host that only begins like ours'],
    ['https://evilconsole.aws.amazon.com.example/', 'a host that only looks like ours'],
    ['http://console.aws.amazon.com/', 'not encrypted'],
    ['javascript:alert(1)', 'a script'],
    ['//github.com/acme', 'no scheme'],
    ['', 'nothing'],
  ])('%s is not: %s', (href) => {
    expect(trusted(href, runUrl)).toBeUndefined();
  });

  test('without a page of our own, nothing on GitHub is', () => {
    expect(trusted('https://github.com/acme/mortgage/actions/runs/42', undefined)).toBeUndefined();
  });

  test('what could end a link is encoded', () => {
    expect(trusted("https://console.aws.amazon.com/a)b|c'd[e]<f>", runUrl)).toBe(
      'https://console.aws.amazon.com/a%29b%7Cc%27d%5Be%5D%3Cf%3E',
    );
  });
});

test('the page of a run is on the host of this run, and only for names that GitHub gives', () => {
  expect(runPage({ repository: 'acme/mortgage', runId: '42' }, 'http://127.0.0.1:8080/a/b/actions/runs/1')).toBe(
    'http://127.0.0.1:8080/acme/mortgage/actions/runs/42',
  );
  expect(runPage({ repository: '../evil', runId: '42' }, runUrl)).toBeUndefined();
  expect(runPage({ repository: 'acme/mortgage', runId: '42/../../x' }, runUrl)).toBeUndefined();
});

test("the address of this run is the caller's, made fit for Markdown", () => {
  expect(ownPage('https://github.com/a/b/actions/runs/1')).toBe('https://github.com/a/b/actions/runs/1');
  expect(ownPage('not an address')).toBeUndefined();
});
