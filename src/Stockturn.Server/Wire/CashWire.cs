using Stockturn.Facts;
using Stockturn.Plans;

namespace Stockturn.Server.Wire;

/// <summary>The coming 13 weeks of cash in the reporting currency; what comes is positive, what goes negative.</summary>
/// <param name="Run">The run.</param>
/// <param name="AsOf">Its day; weeks begin on the next.</param>
/// <param name="Opening">Cash at hand; null where not told: weeks then tell changes.</param>
/// <param name="OpeningDay">The day it was counted.</param>
/// <param name="LowestWeek">The place of the week that ends with the least cash, from 0.</param>
/// <param name="Weeks">The weeks, all proposed orders placed.</param>
/// <param name="Kinds">What they are made of, each kind together.</param>
/// <param name="Lines">The same line by line, by kind and name.</param>
/// <param name="Effects">Proposed orders nobody decided on, the one that lowers the lowest cash most first.</param>
/// <param name="Gaps">What is not known, in words.</param>
/// <param name="Accounts">How platforms pay.</param>
/// <param name="Orders">Orders accepted and not placed yet, by SKU, then the payments of each order placed that has some left, by number.</param>
public sealed record CashWire(
    long Run,
    DateOnly AsOf,
    decimal? Opening,
    DateOnly? OpeningDay,
    int LowestWeek,
    IReadOnlyList<CashWeekWire> Weeks,
    IReadOnlyList<CashLineWire> Kinds,
    IReadOnlyList<CashLineWire> Lines,
    IReadOnlyList<CashEffectWire> Effects,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<PayoutAccountWire> Accounts,
    IReadOnlyList<PayableWire> Orders)
{
    /// <summary>All that is known in a sentence: cash at hand and the lowest week.</summary>
    public required string Summary { get; init; }
}

/// <summary>A week.</summary>
/// <param name="From">Its first day.</param>
/// <param name="In">What comes.</param>
/// <param name="Out">What goes, 0 or less.</param>
/// <param name="After">Cash after it.</param>
/// <param name="Low">The same when SKUs sell together as little as in one case of ten.</param>
/// <param name="High">The same when SKUs sell together as much as in one case of ten.</param>
/// <param name="Without">Cash after it when no proposed order is placed.</param>
public sealed record CashWeekWire(DateOnly From, decimal In, decimal Out, decimal After, decimal Low, decimal High, decimal Without);

/// <summary>A line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of whom; empty where there is one only.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Weeks">An amount for each week.</param>
/// <param name="Total">All weeks together.</param>
public sealed record CashLineWire(CashKind Kind, string Name, CashCertainty Certainty, IReadOnlyList<decimal> Weeks, decimal Total);

/// <summary>What a proposed order does to cash.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Supplier">Of whom; empty where nobody is named.</param>
/// <param name="Terms">Who tells when it is paid.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Paid">What of it is paid within the weeks.</param>
/// <param name="Brings">What it brings within them.</param>
/// <param name="Lowers">What the lowest cash falls by through it; negative where it is raised.</param>
/// <param name="Alone">The lowest cash when it alone is placed.</param>
/// <param name="Payments">Its payments.</param>
public sealed record CashEffectWire(
    string Sku,
    string? Name,
    string Supplier,
    TermsSource Terms,
    decimal Cost,
    decimal Paid,
    decimal Brings,
    decimal Lowers,
    decimal Alone,
    IReadOnlyList<OrderPaymentWire> Payments);

/// <summary>One payment; without a day where nobody can tell it.</summary>
public sealed record OrderPaymentWire(PaymentMoment Moment, decimal Amount, DateOnly? Day, PaymentState State);

/// <summary>How a platform pays.</summary>
/// <param name="Name">The stores it pays together.</param>
/// <param name="Settlements">Settlements it was measured from; 0 where the policy tells the days.</param>
/// <param name="LastDay">The last day of sales it has settled.</param>
/// <param name="CycleDays">Days of sales a payout covers.</param>
/// <param name="LagDays">Days from the last of them to the payout.</param>
/// <param name="PaidShare">What of net sales is paid out, before advertising and storage; null where not known.</param>
/// <param name="ReserveShare">The share kept back until the next payout.</param>
public sealed record PayoutAccountWire(
    string Name, int Settlements, DateOnly LastDay, int CycleDays, int LagDays, double? PaidShare, double ReserveShare);

/// <summary>An order placed, with its payments in its own currency; or one accepted and not placed yet, in the reporting currency.</summary>
/// <param name="Order">Its number; the SKU of one accepted.</param>
/// <param name="Supplier">Of whom; empty where nobody is named.</param>
/// <param name="Currency">Its currency; empty where not told.</param>
/// <param name="Amount">What it costs.</param>
/// <param name="Due">What is still to be paid.</param>
/// <param name="Terms">Who tells when it is paid.</param>
/// <param name="Payments">Its payments, the earliest first.</param>
public sealed record PayableWire(
    string Order, string Supplier, string Currency, decimal Amount, decimal Due, TermsSource Terms, IReadOnlyList<OrderPaymentWire> Payments)
{
    /// <summary>True of an order a person accepted and has not placed yet.</summary>
    public bool IsAccepted { get; init; }
}

/// <summary>What a budget buys of the lines that are due.</summary>
/// <param name="Run">The run.</param>
/// <param name="Budget">What may be spent.</param>
/// <param name="Spend">What is spent.</param>
/// <param name="SpendWithoutBudget">What all that gains would cost.</param>
/// <param name="Gain">What it gains.</param>
/// <param name="Bound">What no choice within the budget exceeds.</param>
/// <param name="Gap">How far the bound is away, as a share.</param>
/// <param name="Status">How sure it is that nothing is better.</param>
/// <param name="GainOfThousand">What 1,000 more would bring (1,000 λ).</param>
/// <param name="Lines">The lines, those bought first, what gains most for its money first.</param>
/// <param name="Notes">The same and what cannot be weighed, in words.</param>
public sealed record PurchaseBudgetWire(
    long Run,
    decimal Budget,
    decimal Spend,
    decimal SpendWithoutBudget,
    double Gain,
    double Bound,
    double Gap,
    PlanStatus Status,
    double GainOfThousand,
    IReadOnlyList<BudgetedLineWire> Lines,
    IReadOnlyList<string> Notes);

/// <summary>What a budget buys of a line.</summary>
public sealed record BudgetedLineWire(
    string Sku, string? Name, decimal Units, decimal Wanted, decimal Cost, decimal CostOfAll, double Gain, double GainPerMoney);
