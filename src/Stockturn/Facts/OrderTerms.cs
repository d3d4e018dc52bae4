using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stockturn.Facts;

/// <summary>What a payment of an order waits for.</summary>
public enum PaymentMoment
{
    /// <summary>The order is placed.</summary>
    Order,

    /// <summary>The goods are ready to be shipped.</summary>
    Shipping,

    /// <summary>The goods come in.</summary>
    Receipt,

    /// <summary>Nobody tells.</summary>
    NotTold,
}

/// <summary>A part of what an order costs.</summary>
/// <param name="Share">Its share of the whole, above 0.</param>
/// <param name="Moment">What it waits for.</param>
/// <param name="Days">Days after that; negative for before.</param>
/// <param name="IsMonthEnd">True when the days count from the end of the month of the moment (月结).</param>
public readonly record struct PaymentPart(decimal Share, PaymentMoment Moment, int Days = 0, bool IsMonthEnd = false);

/// <summary>When an order is paid: its parts, which add up to 1 (付款条件).</summary>
/// <param name="Parts">The parts, as they are written.</param>
/// <remarks>See docs/formulas/plans.md#payment-schedule.</remarks>
public sealed partial record OrderTerms(ImmutableArray<PaymentPart> Parts)
{
    const int MonthDays = 30, DaysMost = 3650;

    static readonly (string Words, PaymentMoment Moment)[] Moments =
    [
        ("出货|发货|装船|提单|before ship|prior to ship|before dispatch|on shipment|after shipment|b/l", PaymentMoment.Shipping),
        ("收货|到货|货到|入库|验收|票到|收票|账期|net|cod|cash on delivery|receipt|delivery|arrival|invoice", PaymentMoment.Receipt),
        ("定金|订金|预付|下单|现结|全款|deposit|advance|prepa|with order|upfront|down payment", PaymentMoment.Order),
        ("余款|尾款|balance|remain|rest", PaymentMoment.Shipping),
    ];

    /// <summary>Nobody tells when it is paid.</summary>
    public static OrderTerms Unknown { get; } = new([new PaymentPart(1, PaymentMoment.NotTold)]);

    /// <summary>True when nobody tells of a part when it is paid.</summary>
    public bool HasUntold => Parts.Any(part => part.Moment == PaymentMoment.NotTold);

    /// <summary>What was agreed with a supplier: a share with the order, the rest so many days after receipt.</summary>
    /// <param name="deposit">The share paid when an order is placed, from 0 to 1; null when not told, which is none where the days are.</param>
    /// <param name="days">Days from receipt to payment, negative for before; null when not told.</param>
    public static OrderTerms OfSupplier(double? deposit, int? days)
    {
        var first = Math.Clamp((decimal)(deposit ?? 0), 0, 1);
        var rest = new PaymentPart(1 - first, days is null ? PaymentMoment.NotTold : PaymentMoment.Receipt, days ?? 0);
        return new([.. new[] { new PaymentPart(first, PaymentMoment.Order), rest }.Where(part => part.Share > 0)]);
    }

    /// <summary>The same with what is not told as other terms have their last part.</summary>
    public OrderTerms Assuming(OrderTerms assumed) => !HasUntold ? this
        : Parts.All(part => part.Moment == PaymentMoment.NotTold) ? assumed
        : new([.. Parts.Select(part => part.Moment == PaymentMoment.NotTold ? assumed.Parts[^1] with { Share = part.Share } : part)]);

    /// <summary>
    /// Terms as people write them: 30%定金，70%出货前; 月结60天; net 30; T/T 30/70; null where they cannot be read, or do not say when all of it
    /// is paid.
    /// </summary>
    public static OrderTerms? Read(string text)
    {
        var plain = HalfWidth.Of(text).Trim().ToLowerInvariant();
        if (Pair().Match(plain) is { Success: true } pair)
        {
            decimal deposit = Number(pair.Groups[1].Value), balance = Number(pair.Groups[2].Value);
            return deposit + balance == 100 && deposit > 0 && balance > 0
                ? new([new(deposit / 100, PaymentMoment.Order), new(balance / 100, PaymentMoment.Shipping)])
                : null;
        }

        var parts = new List<PaymentPart>();
        var isRestTold = false;
        foreach (var piece in Pieces(plain))
        {
            var share = Share().Match(piece) is { Success: true } told
                ? Number(told.Groups[1].Value) / 100
                : 1 - parts.Sum(part => part.Share);
            if (share is <= 0 or > 1 || isRestTold || PartOf(Share().Replace(piece, " "), share) is not { } part)
            {
                return null;
            }

            isRestTold = !Share().IsMatch(piece);
            parts.Add(part);
        }

        return parts.Count > 0 && parts.Sum(part => part.Share) == 1 ? new([.. parts]) : null;
    }

    static PaymentPart? PartOf(string words, decimal share)
    {
        var days = Days().Match(words) is { Success: true } counted ? Whole(counted.Groups[1].Value)
            : Bare().Match(words) is { Success: true } bare ? Whole(bare.Groups[1].Value)
            : null;
        if (days > DaysMost)
        {
            return null;
        }

        if (words.Contains("月结") || words.Contains("eom") || words.Contains("month end"))
        {
            return new(share, PaymentMoment.Receipt, days ?? (words.Contains("月结") ? MonthDays : 0), IsMonthEnd: true);
        }

        foreach (var (names, moment) in Moments)
        {
            if (names.Split('|').Any(words.Contains))
            {
                var isBefore = words.Contains('前') || words.Contains("before") || words.Contains("prior");
                return new(share, moment, isBefore ? -(days ?? 0) : days ?? 0);
            }
        }

        return days is { } alone ? new(share, PaymentMoment.Receipt, alone) : null;
    }

    // A new share begins a new part, also where nothing stands between them.
    static IEnumerable<string> Pieces(string text) =>
        from piece in Separators().Split(text)
        from part in piece.Count('%') > 1 ? Shares().Split(piece) : [piece]
        where part.Trim().Length > 0
        select part;

    static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);

    static int? Whole(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var whole) ? whole : int.MaxValue;

    [GeneratedRegex(@"^\D{0,12}(\d{1,2})\s*/\s*(\d{1,2})\D{0,12}$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"(\d{1,3}(?:\.\d{1,4})?)\s*%")]
    private static partial Regex Share();

    [GeneratedRegex(@"(?=(?<![\d.])\d{1,3}(?:\.\d{1,4})?\s*%)")]
    private static partial Regex Shares();

    [GeneratedRegex(@"[,;、+&\r\n]|\band\b|\bthen\b")]
    private static partial Regex Separators();

    [GeneratedRegex(@"(\d+)\s*个?(?:工作)?(?:天|日|days?\b|d\b)")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?:月结|账期|net|eom)\s*(\d+)")]
    private static partial Regex Bare();
}
