-- Alone: PostgreSQL lets nobody use a new value in the transaction that adds it.
ALTER TYPE "NotificationKind" ADD VALUE 'flag' AFTER 'decision';
