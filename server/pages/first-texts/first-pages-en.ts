import type { PageTexts, RuleTexts } from './page-texts.ts'

export const englishRules: RuleTexts = {
  insult: {
    title: 'No insults',
    explanation: 'Criticise a report or an argument as sharply as you like, but not the person who wrote it.',
  },
  hatred: {
    title: 'No hatred',
    explanation: 'Speak of coverage, not of peoples: nobody is run down here for origin, faith, sex, disability or whom they love.',
  },
  threat: { title: 'No threats', explanation: 'Do not threaten anyone, wish violence on anyone or call for it.' },
  spam: {
    title: 'No advertising and no floods',
    explanation: 'Do not advertise, do not post the same text again and again, and do not speak through several accounts.',
  },
  'off-topic': {
    title: 'Stay with the story',
    explanation: 'Say how the story was reported, where, and what you make of it; other matters have other places.',
  },
  'personal-data': {
    title: 'No private data of others',
    explanation:
      'Do not post addresses, telephone numbers, account numbers or other private details of people, even if they can be found elsewhere.',
  },
  'falsehood-about-source': {
    title: 'Be true to your source',
    explanation: 'Do not invent what an outlet wrote or cut a quotation so that it says something else; link to it when you can.',
  },
  illegal: {
    title: 'Nothing illegal',
    explanation: 'Do not post what the law forbids; such content can also be reported by a formal notice, without an account.',
  },
}

export const englishPages: PageTexts = {
  'house-rules': {
    title: 'House rules',
    body: `These rules apply to every comment. They are the only reasons for which a comment is removed here.

{houseRules}

## What happens when a rule is broken

A comment may wait for a moderator before it appears; you then see that it waits, and why. A removed comment leaves an empty place, so that the replies to it still make sense. Its writer is told which rule it broke and reads a sentence from the moderator.

## If you see something

Use *Flag* under the comment and name the rule. If you think that a comment is illegal, see [Contact](/contact): anybody can send a notice, without an account.

## If you disagree with a decision

Write to {contactAddress} within six months. Somebody other than the first moderator will look at it.`,
  },
  terms: {
    title: 'Terms of use',
    body: `{operatorName} runs this site. By creating an account you agree to these terms.

## Who may take part

You must be at least {minimumAgeYears} years old. One person has one account. Keep your password to yourself and tell us if you think that somebody else knows it.

## What you write

Your words remain yours. You allow us to show them here, in our feeds and through our public interface, together with the name and the handle that you chose and the country of which you speak. You can edit a comment for {editWindowMinutes} minutes; earlier versions are kept. You can withdraw it at any time: the text then disappears and an empty place keeps the conversation readable.

Do not post what you have no right to post. The [house rules](/house-rules) are part of these terms.

## What we do with comments

Automatic checks (length, duplicates, links from new accounts, a list of words, likely private data) can make a comment wait; a person decides about it. [How comments are ranked](/about/ranking) says in which order they are shown. Where we remove a comment or restrict an account, you are told the reason and how to object, as the European Digital Services Act requires.

Anybody who breaks the rules repeatedly or gravely may be warned, have comments held for approval, be suspended or be excluded.

## What you read

Reports belong to the outlets that published them and are shown in full, as an excerpt or as a link, as rights allow. Readers’ answers are testimonies and not a survey; they are their writers’ opinions and not ours.

## Changes and the end

You may leave at any time. We announce changes to these terms on this page and, where they matter to you, by mail. Mandatory consumer rights are not affected.`,
  },
  privacy: {
    title: 'Privacy',
    body: `{operatorName} is responsible for personal data on this site. Write to {contactAddress} about anything on this page.

## Your country

The country of which you speak is the one that you declare. We never derive it from your internet address.

## What we keep, and why

- **Your account:** e-mail address, name, handle, home country and languages that you state, and your password only as a hash. We need them to run your account (contract).
- **What you post:** comments with their earlier versions, testimonies, flags. They are public, except flags and versions that were replaced (contract).
- **What you do here:** ratings, what you follow, whom you ignore, which comments were new to you, notifications and how you want them. Only you see them; ratings are counted by country and shown as sums (contract).
- **Sessions:** when you signed in and with which browser, so that you can see and end them (contract).
- **Signals against abuse:** shortened internet addresses and counters for limits. A job deletes these signals after {signalRetentionDays} days (legitimate interest in a safe discussion). An account whose address was never confirmed, and in which nothing was written, is deleted after the same time.
- **Decisions and notices:** what moderators decided about a comment and why, and notices of illegal content; the name and e-mail address of whoever sent one are deleted six months after it is closed (legal obligation). The site’s record of events names accounts by number only.

## Cookies

One cookie keeps you signed in, and it is set only when you sign in. There is no advertising, no tracking and no content from other companies’ servers. If you sign in with another provider, that provider learns of it.

## Who else sees data

Those who host this site and deliver its mail work for us under contract. Authorities receive data only where the law obliges us.

## Your rights

You can ask for a copy of your data, correct it, have it erased, restrict its use, object to it and take it elsewhere. [Your data](/account/data) holds a file with everything about your account, and the button that erases it 24 hours later unless you cancel. When an account is erased, name, handle, address and e-mail are deleted, ratings are taken back, and you choose whether your comments go as well or stay as those of “a former reader”. Two things outlast it: what an open notice of illegal content concerns, until that is closed, and, where an account was banned, a hash of its address that cannot be read back and keeps it from signing up again. Backups forget within the time for which we keep them. You can complain to a data protection authority.

## Age

The site is for people of {minimumAgeYears} years or more. Tell us if somebody younger has created an account.`,
  },
  contact: {
    title: 'Contact',
    body: `{operatorName} runs this site. The address for readers, outlets and authorities is {contactAddress}. Write in English, or in any language of this site.

## A comment that breaks a rule

Sign in and use *Flag* under the comment. This is the quickest way.

## A comment that you consider illegal

Anybody may send us a notice under Article 16 of the European Digital Services Act, without an account. On the page of every comment there is a form for it, which gives a receipt at once. Or write to {contactAddress} and state:

- the exact address of the comment (its permanent link),
- why you consider it illegal, and under which law if you know it,
- your name and e-mail address (not needed where the notice concerns the sexual abuse of children),
- that you believe in good faith that what you state is correct and complete.

We confirm that we have received it, decide with care, and tell you what we decided, why, and what you can do about it.

## A decision about your own comment

Write within six months and give the link of the comment. Another person decides again. You may also turn to a certified body for out-of-court settlement or to a court.

## Outlets

If a report of yours is shown and you want it shortened, linked only or corrected, write to the same address.`,
  },
  about: {
    title: 'About',
    body: `The same event is reported differently from country to country. Here the reports of several outlets stand side by side, and readers answer one question: **how did your country report this?**

## How it works

An editor sets up a story with reports from several countries. Readers then say of one country how prominently its media reported the event, where, what was missing and what they make of it. The answers are counted country by country.

## How to read the figures

- The country is the one that a reader declares; we neither check nor guess it.
- From 20 answers on we show percentages, below that plain counts. With fewer than five answers there is nothing to conclude.
- The answers are testimonies and not a survey. Those who write are not a sample of their country.

## Who runs it

{operatorName}. Comments are moderated under the [house rules](/house-rules); every removal has a reason, and the writer is told it. What we keep about you is on the page about [privacy](/privacy), and how to reach us under [contact](/contact).`,
  },
}
