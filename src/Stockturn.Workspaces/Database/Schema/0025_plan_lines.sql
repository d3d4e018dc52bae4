-- Of which sort of line a decision is, and of which of the SKU's lines of that sort.
alter table plan_decision add column kind text not null default 'Order';
alter table plan_decision add column part text not null default '';
