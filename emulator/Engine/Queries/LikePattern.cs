using System.Text;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries;

/// <summary>
/// Patterns of the platform (SQL Server's: % _ and a character in brackets for itself) as patterns of SQLite, which escapes with a backslash.
/// </summary>
internal static class LikePattern
{
    public static string ToSql(string pattern)
    {
        var sql = new StringBuilder(pattern.Length + 8);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '[' && pattern.IndexOf(']', i + 1) is var end and > 0)
            {
                if (end - i != 2) throw Fault.NotSupported("sets of characters in a pattern");
                sql.Append('\\').Append(pattern[i + 1]);
                if (pattern[i + 1] is not ('%' or '_' or '\\')) sql.Remove(sql.Length - 2, 1);
                i = end;
            }
            else if (c == '\\') sql.Append("\\\\");
            else sql.Append(c);
        }

        return sql.ToString();
    }
}
