using System.Collections.Frozen;
using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>A supplier as the seller agreed with it; what is null was not told. Shares are of the purchase price.</summary>
public sealed record Supplier(string Code)
{
    /// <summary>As purchases and products name it.</summary>
    public string? Name { get; init; }

    /// <summary>The currency of its prices.</summary>
    public Currency Currency { get; init; }

    /// <summary>Days from receipt to payment; negative when paid before.</summary>
    public int? PaymentDays { get; init; }

    /// <summary>Days from order to receipt, as it tells them.</summary>
    public int? LeadTimeDays { get; init; }

    /// <summary>The smallest order in money of its currency.</summary>
    public decimal? MinimumAmount { get; init; }

    /// <summary>The smallest order in units.</summary>
    public Quantity? MinimumUnits { get; init; }

    /// <summary>The share of an order paid when it is placed.</summary>
    public double? DepositShare { get; init; }

    /// <summary>True when an order may come in parts.</summary>
    public bool? SplitsDeliveries { get; init; }

    /// <summary>Days after receipt in which goods can be given back.</summary>
    public int? ReturnDays { get; init; }

    /// <summary>The share of the price lost when goods are given back.</summary>
    public double? ReturnCostShare { get; init; }

    /// <summary>What it gives for one unit given back, in its currency; where no share is told.</summary>
    public decimal? ReturnPrice { get; init; }

    /// <summary>The share of the price it pays for unsold goods later on.</summary>
    public double? BuyBackShare { get; init; }

    /// <summary>What else was agreed.</summary>
    public string? Notes { get; init; }
}

/// <summary>The suppliers of a workspace, found by the code or the name purchases and products call them by.</summary>
public sealed class SupplierBook
{
    readonly FrozenDictionary<string, Supplier> byName;

    /// <summary>A book of suppliers. A code goes before an equal name; of equal names the first by code stands.</summary>
    public SupplierBook(IEnumerable<Supplier> suppliers)
    {
        All = [.. suppliers.OrderBy(supplier => supplier.Code, StringComparer.Ordinal)];
        var found = new Dictionary<string, Supplier>(StringComparer.OrdinalIgnoreCase);
        foreach (var supplier in All)
        {
            found.TryAdd(supplier.Code.Trim(), supplier);
        }

        foreach (var supplier in All.Where(supplier => supplier.Name is not null))
        {
            found.TryAdd(supplier.Name!.Trim(), supplier);
        }

        byName = found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>No supplier is told of.</summary>
    public static SupplierBook None { get; } = new([]);

    /// <summary>All, by code.</summary>
    public ImmutableArray<Supplier> All { get; }

    /// <summary>The supplier a file calls so, by code or name; null when nobody told of it.</summary>
    public Supplier? Find(string? called) => called is null ? null : byName.GetValueOrDefault(called.Trim());

    internal static SupplierBook Of(FactSet facts)
    {
        var rows = facts.Of(SupplierFact.Kind);
        var best = new Dictionary<long, int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var code = rows.At(row, SupplierFact.Supplier);
            var isBetter = !best.TryGetValue(code, out var known)
                || !facts.Sources[rows.Sources[known]].IsBelievedOver(facts.Sources[rows.Sources[row]]);
            if (isBetter)
            {
                best[code] = row;
            }
        }

        return best.Count == 0 ? None : new(best.Values.Select(row => Told(facts, rows, row)));
    }

    static Supplier Told(FactSet facts, FactColumns rows, int row)
    {
        int? Whole(int column) => rows.Has(row, column) ? (int)rows.At(row, column) : null;

        var coin = facts.Terms.TextOf(rows.At(row, SupplierFact.Currency));
        return new(facts.Terms.TextOf(rows.At(row, SupplierFact.Supplier)) ?? "")
        {
            Name = facts.Terms.TextOf(rows.At(row, SupplierFact.Name)),
            Currency = Currency.IsCode(coin) ? new Currency(coin!) : default,
            PaymentDays = Whole(SupplierFact.PaymentDays),
            LeadTimeDays = Whole(SupplierFact.LeadTimeDays),
            MinimumAmount = rows.Amount(row, SupplierFact.MinimumAmount),
            MinimumUnits = rows.Quantity(row, SupplierFact.MinimumUnits),
            DepositShare = rows.Number(row, SupplierFact.DepositShare),
            SplitsDeliveries = Whole(SupplierFact.SplitsDeliveries) is { } splits ? splits != 0 : null,
            ReturnDays = Whole(SupplierFact.ReturnDays),
            ReturnCostShare = rows.Number(row, SupplierFact.ReturnCostShare),
            ReturnPrice = rows.Amount(row, SupplierFact.ReturnPrice),
            BuyBackShare = rows.Number(row, SupplierFact.BuyBackShare),
            Notes = facts.Terms.TextOf(rows.At(row, SupplierFact.Notes)),
        };
    }
}
