/** The scenario that the calculator's end-to-end test rests on, as an operator would write it. */
export const GOLDEN = `# yaml-language-server: $schema=./docs/punchlist.schema.json
name: plone
role: production
service: { zone: Europe/Berlin, hours: 24x7 }
promise: { window: calendar-month, availability: "99.9 %", longest: 4h }
cost:
  base: 100
  profile:
    - { when: Mon-Fri 08-18, perHour: 1000 }
  currency: EUR
incidents:
  observed: { count: 4, years: 1 }
  repair: { exactly: 2h }
  policy: stayUntilFixed
response:
  detect: 5.5m
  coverage:
    - { when: Mon-Fri 08-18, react: 15m }
    - { when: rest, react: none }
measures:
  - name: on-call
    yearly: 12000
    set:
      response:
        coverage:
          - { when: Mon-Fri 08-18, react: 15m }
          - { when: rest, react: 60m }
  - name: 24x7 staff
    yearly: 60000
    set: { response: { coverage: [{ when: 24x7, react: 15m }] } }
  - name: failover
    yearly: 9000
    set: { failover: { duration: 72s, success: { value: 0.95, low: 0.9, high: 0.99 }, survivorMttf: 2000h } }
run: { seed: 42, n: 100000 }
`;
