using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public class CellDaysTests
{
    [Theory]
    [InlineData("2026-01-31", false, "2026-01-31")]
    [InlineData("2026-01-31T22:15:00+00:00", false, "2026-01-31")]
    [InlineData("2025-10-02 17:09:34 -0300", false, "2025-10-02")]
    [InlineData("2013-01-07 07:35:42 PST", false, "2013-01-07")]
    [InlineData("2024-12-02T08:15:00Z", false, "2024-12-02")]
    [InlineData("12/31/2024", false, "2024-12-31")]
    [InlineData("1/5/2024", false, "2024-01-05")]
    [InlineData("1/5/2024", true, "2024-05-01")]
    [InlineData("31/12/2024 13:45:00", true, "2024-12-31")]
    [InlineData("31.12.2024", false, "2024-12-31")]
    [InlineData("31.12.2024 10:00:00", false, "2024-12-31")]
    [InlineData("06-05-2021", false, "2021-06-05")]
    [InlineData("6/2/06", false, "2006-06-02")]
    [InlineData("2-Jun-06", false, "2006-06-02")]
    [InlineData("14-Nov-2006", false, "2006-11-14")]
    [InlineData("Jun 8, 2025 10:23:05 PM PDT", false, "2025-06-08")]
    [InlineData("8 June 2025", false, "2025-06-08")]
    [InlineData("20260131", false, "2026-01-31")]
    [InlineData("2026/1/31", false, "2026-01-31")]
    [InlineData("2026年1月31日", false, "2026-01-31")]
    [InlineData("２０２６－０１－３１", false, "2026-01-31")]
    [InlineData("２０２６／１／３１", false, "2026-01-31")]
    [InlineData("２０２６年１月３１日", false, "2026-01-31")]
    [InlineData("1-Jan-70", false, "1970-01-01")]
    public void Reads_days_as_files_write_them(string text, bool dayFirst, string expected)
    {
        Assert.True(Cells.TryDay(text, dayFirst, out var day));
        Assert.Equal(expected, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("31/12/2024", false)]
    [InlineData("12/31/2024", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("C001", false)]
    [InlineData("21-Jun", false)]
    [InlineData("Date Not Captured", false)]
    [InlineData("12345", false)]
    [InlineData("1/2", false)]
    [InlineData("", false)]
    [InlineData("2026-01-31x", false)]
    public void Refuses_what_is_no_day(string text, bool dayFirst) =>
        Assert.False(Cells.TryDay(text, dayFirst, out _));

    [Fact]
    public void Every_day_is_read_back_from_every_form()
    {
        string[] forms = [
            "yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "d.M.yyyy", "d-MMM-yyyy", "MMM d, yyyy", "yyyy-MM-ddTHH:mm:ssZ"];
        var days = from number in Gen.Choose(0, 60_000)
                   from form in Gen.Elements(forms)
                   select (Day: new DateTime(1950, 1, 1).AddDays(number), form);
        Prop.ForAll(days.ToArbitrary(), sample =>
            Cells.TryDay(sample.Day.ToString(sample.form, CultureInfo.InvariantCulture), false, out var day)
            && day == DateOnly.FromDateTime(sample.Day)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("2026-01", "2026-01-31")]
    [InlineData("2026/2", "2026-02-28")]
    [InlineData("202402", "2024-02-29")]
    [InlineData("2026年1月", "2026-01-31")]
    [InlineData("Jan 2026", "2026-01-31")]
    [InlineData("Jan-26", "2026-01-31")]
    [InlineData("01/2026", "2026-01-31")]
    public void A_month_is_its_last_day(string text, string expected)
    {
        Assert.True(Cells.TryMonth(text, out var day));
        Assert.Equal(expected, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("13/2026")]
    [InlineData("January")]
    public void A_day_is_no_month(string text) => Assert.False(Cells.TryMonth(text, out _));

    [Theory]
    [InlineData("1970-01-02T00:00:00Z", 86_400)]
    [InlineData("1970-01-01T01:00:00+01:00", 0)]
    [InlineData("1970-01-01 00:00:00 -0300", 10_800)]
    [InlineData("1970-01-01T00:00:01.500Z", 1)]
    public void Reads_instants_with_their_offset(string text, long expected)
    {
        Assert.True(Cells.TryInstant(text, out var seconds));
        Assert.Equal(expected, seconds);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00")]
    [InlineData("1970-01-01")]
    [InlineData("2013-01-07 07:35:42 PST")]
    public void A_time_without_an_offset_is_no_instant(string text) => Assert.False(Cells.TryInstant(text, out _));
}
