using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// The file of a person as a page to read or print. It is one file that loads nothing and runs nothing, and says so to the browser itself;
/// every value is escaped, and set apart so that its direction can't turn what stands around it.
/// </summary>
internal static class SubjectPage
{
    private const string Head =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"referrer\" content=\"no-referrer\">" +
        "<title>What is held of a person</title><style>body{font:14px/1.5 \"Segoe UI\",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:0 0 1rem}" +
        "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:start;vertical-align:top}th{width:12rem;font-weight:600}td{white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body>";

    public static string Write(SubjectFile file, DateTime now)
    {
        var page = new StringBuilder(Head);
        page.Append("<h1>What is held of ").Append(file.Contact.Contains("fullname") ? Value(SubjectFileJson.Text(file.Contact, "fullname")) : "this contact").Append("</h1>");
        page.Append("<p>As of ").Append(Times.Minute(now)).Append(".</p>");
        if (file.Withheld > 0) Sentence(page, $"{file.Withheld} direct messages are not shown, because whoever made this file may not read them.");
        if (file.LeftOut > 0) Sentence(page, $"At least {file.LeftOut} older messages have no room in this file.");
        if (file.Suggested > 0) Sentence(page, $"{file.Suggested} profiles may or may not be this person's. They are not shown until that is settled.");
        page.Append("<h2>contact</h2>");
        Table(page, file.Contact);
        foreach (var part in SubjectFileJson.Parts(file))
        {
            page.Append("<h2>").Append(Escaped(part.Key)).Append(" (").Append(part.Value.Count.ToString(CultureInfo.InvariantCulture)).Append(")</h2>");
            foreach (var row in part.Value) Table(page, row);
        }

        return page.Append("</body></html>").ToString();
    }

    /// <summary>A text in which nothing is markup.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                default: escaped.Append(c); break;
            }
        }

        return escaped.ToString();
    }

    private static void Sentence(StringBuilder page, string text) => page.Append("<p>").Append(Escaped(text)).Append("</p>");

    private static string Value(string text) => $"<bdi>{Escaped(text)}</bdi>";

    private static void Table(StringBuilder page, Entity row)
    {
        page.Append("<table>");
        foreach (var column in row.Attributes.Keys.Where(c => row[c] is not Guid and not null).OrderBy(c => c, StringComparer.Ordinal))
        {
            page.Append("<tr><th scope=\"row\">").Append(Escaped(Label(column))).Append("</th><td>").Append(Value(SubjectFileJson.Text(row, column))).Append("</td></tr>");
        }

        page.Append("</table>");
    }

    private static string Label(string column) => column.StartsWith("soc_", StringComparison.Ordinal) ? column.Substring(4) : column;
}
