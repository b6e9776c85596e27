import { join } from "node:path";
import { expect, test } from "vitest";
import { newsdesk, place } from "./run.ts";

const samples = join(import.meta.dirname, "..", "..", "data", "samples");

test("timeline, who and quotes answer from the samples, as text and as JSON", async () => {
  const { environment } = place();
  await newsdesk(["import", samples], { environment });

  const timeline = await newsdesk(["timeline", "syria"], { environment });
  expect(timeline.out).toMatch(/^2016-07-19 Air strikes by the US-led coalition killed at least 56 civilians/m);
  const events = JSON.parse((await newsdesk(["timeline", "syria", "--json"], { environment })).out);
  const dates = events.map(({ date }: { date: string }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(events[0]).toMatchObject({ articleId: expect.any(Number), start: expect.any(Number), kind: "happened" });

  const since = await newsdesk(["timeline", "syria", "--since", "2016-07-20", "--json"], { environment });
  for (const { date } of JSON.parse(since.out)) expect(date >= "2016-07-20").toBe(true);

  const who = await newsdesk(["who", "kerry"], { environment });
  expect(who.out).toMatch(/^JOHN KERRY\n/);
  expect(who.out).toContain("US Secretary of State");
  expect(JSON.parse((await newsdesk(["who", "kerry", "--json"], { environment })).out).name).toBe("John Kerry");

  const quotes = await newsdesk(["quotes", "de", "mistura"], { environment });
  expect(quotes.out).toContain("“It is a crucial moment”\n    — Staffan de Mistura");
  const onTopic = await newsdesk(["quotes", "de", "mistura", "--topic", "corridors", "--json"], { environment });
  for (const { speaker } of JSON.parse(onTopic.out)) expect(speaker).toBe("Staffan de Mistura");
  expect(await newsdesk(["quotes", "assad", "--topic", "corridors"], { environment })).toEqual({
    code: 2,
    out: "",
    err: 'The articles on "corridors" quote nobody called "Bashar al-Assad".\n',
  });
});

test("whom no article names, and times that cannot be meant, end with a sentence and code 2", async () => {
  const { environment } = place();
  const nobody = { code: 2, out: "", err: 'No articles on "nobody".\n' };
  expect(await newsdesk(["who", "nobody"], { environment })).toEqual(nobody);
  expect(await newsdesk(["quotes", "nobody"], { environment })).toEqual(nobody);
  expect(await newsdesk(["timeline", "nobody"], { environment })).toEqual(nobody);
  expect(await newsdesk(["timeline", "syria", "--since", "soon"], { environment })).toMatchObject({ code: 2 });
});
