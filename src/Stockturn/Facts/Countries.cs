namespace Stockturn.Facts;

/// <summary>How a country is written: one code for each, whatever platforms and sellers write.</summary>
static class Countries
{
    /// <summary>The code of ISO 3166-1 where a text is another usual code of the same country; any other text as it is.</summary>
    public static string? Code(string? country) => country switch
    {
        "UK" or "uk" => "GB",
        "EL" => "GR",
        _ => country,
    };
}
