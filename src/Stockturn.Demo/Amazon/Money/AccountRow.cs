namespace Stockturn.Demo.Amazon.Money;

/// <summary>A line of a settlement that belongs to no order of a customer.</summary>
/// <param name="Day">The day it is posted.</param>
/// <param name="Words">Transaction type, amount type and description, as Amazon writes them.</param>
/// <param name="Cents">What the seller gets; negative for what is taken.</param>
/// <param name="Figure">What the truth calls it.</param>
readonly record struct AccountRow(
    int Day, (string Transaction, string Amount, string Description) Words, long Cents, string Figure)
{
    const string Other = "other-transaction";

    /// <summary>The number of a removal order, or empty.</summary>
    public string Order { get; init; } = "";

    /// <summary>The seller's text for goods a reimbursement is for, or empty.</summary>
    public string Sku { get; init; } = "";

    public int Units { get; init; }

    public static AccountRow Storage(int day, long cents) =>
        new(day, (Other, Other, "Storage Fee"), -cents, "storage");

    public static AccountRow AgedSurcharge(int day, long cents) =>
        new(day, (Other, Other, "StorageRenewalBilling"), -cents, "aged_surcharge");

    public static AccountRow Subscription(int day, long cents) =>
        new(day, (Other, Other, "Subscription Fee"), -cents, "subscription");

    public static AccountRow Advertising(int day, long cents) =>
        new(day, ("ServiceFee", "Cost of Advertising", "TransactionTotalAmount"), -cents, "advertising");

    public static AccountRow Removal(int day, bool isDisposal, long cents) => new(
        day, (Other, Other, isDisposal ? "DisposalComplete" : "RemovalComplete"), -cents,
        isDisposal ? "disposal" : "removal");

    public static AccountRow Reimbursement(int day, bool isLost, long cents) => new(
        day, (Other, "FBA Inventory Reimbursement", isLost ? "WAREHOUSE_LOST" : "WAREHOUSE_DAMAGE"), cents,
        "reimbursement");

    /// <summary>Money kept back until the next settlement, or given free from the one before.</summary>
    public static AccountRow Reserve(int day, bool isFreed, long cents) => new(
        day, (Other, Other, isFreed ? "Previous Reserve Amount Balance" : "Current Reserve Amount"), cents, "reserve");
}
