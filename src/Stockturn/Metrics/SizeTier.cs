using Stockturn.Facts;

namespace Stockturn.Metrics;

/// <summary>
/// How a platform classes a unit by size, and how we know. Code is standard, bulky or null when nothing tells.
/// </summary>
public readonly record struct SizeTier(string? Code, string Source)
{
    static readonly string[] BulkyWords = ["bulky", "oversize", "extra", "xl", "大件", "超大", "大号"];
    static readonly string[] DangerousWords = ["dangerous", "危险"];
    static readonly string[] StandardWords = ["standard", "标准"];

    /// <summary>
    /// The tier the seller or a report told, else the one the card's dated rule gives by volume and weight.
    /// </summary>
    public static SizeTier Of(SkuMaster master, string card, FeeTable fees, DateOnly day)
    {
        if (master.SizeTier is { } told && Known(told) is { } code)
        {
            return new(code, $"told as {told}");
        }

        var rule = fees.Sizes.Where(size => size.Card == card && size.ValidFrom <= day).MaxBy(size => size.ValidFrom);
        if (rule is null || master.VolumeM3 is not { } volume)
        {
            return new(null, "");
        }

        // A weight that is not told does not make a unit bulky: volume alone decides then.
        var isInside = volume <= rule.VolumeToM3 && (master.WeightKg ?? 0) <= rule.WeightToKg;
        return new(isInside ? rule.Tier : rule.OtherTier, $"{rule.Card} size rule ({rule.Confidence})");
    }

    static string? Known(string told)
    {
        var text = told.ToLowerInvariant();
        var isDangerous = Contains(text, DangerousWords);
        var size = Contains(text, BulkyWords) ? "bulky" : Contains(text, StandardWords) ? "standard" : null;
        return size is not null && isDangerous ? $"dangerous_{size}" : size;
    }

    static bool Contains(string text, string[] words) =>
        words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
