using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>Patterns are SQL Server's: % and _ stand for others, and for themselves in brackets. Nothing else does.</summary>
public sealed class LikePatternTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("50%", "50%")]
    [InlineData("a_b", "a_b")]
    [InlineData("50[%]", "50\\%")]
    [InlineData("a[_]b", "a\\_b")]
    [InlineData("[[]x]", "[x]")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("a[\\]b", "a\\\\b")]
    [InlineData("[x]", "x")]
    [InlineData("open[", "open[")]
    [InlineData("]", "]")]
    [InlineData("", "")]
    public void PatternsAreRewrittenForTheStore(string pattern, string sql) => Assert.Equal(sql, LikePattern.ToSql(pattern));

    [Theory]
    [InlineData("[abc]%", "\\A[abc].*\\z")]
    [InlineData("[a-f]_", "\\A[a-f].\\z")]
    [InlineData("[^a]x", "\\A[^a]x\\z")]
    [InlineData("[-a]", "\\A[\\u002da]\\z")]
    [InlineData("a.b[xy]", "\\Aa\\.b[xy]\\z")]
    [InlineData("[a^][]-]", "\\A[a\\u005e][\\u005d\\u002d]\\z")]
    public void SetsOfCharactersBecomeARegularExpression(string pattern, string regex)
    {
        Assert.True(LikePattern.HasSet(pattern));
        Assert.Equal(regex, LikePattern.ToRegex(pattern));
    }

    [Fact]
    public void ASetThatEndsBeforeItBeginsIsAFault() => Support.Faults.Throws(FaultCode.InvalidConditionValue, () => LikePattern.ToRegex("[z-a]%"));

    [Theory]
    [InlineData("100% sure", "100[%]%", true)]
    [InlineData("1000 sure", "100[%]%", false)]
    [InlineData("1000 sure", "100%", true)]
    [InlineData("a_b", "a[_]b", true)]
    [InlineData("axb", "a[_]b", false)]
    [InlineData("axb", "a_b", true)]
    [InlineData("[x]", "[[]x]", true)]
    [InlineData("x", "[[]x]", false)]
    [InlineData("C:\\temp", "C:\\%", true)]
    [InlineData("C:temp", "C:\\%", false)]
    [InlineData("it's \"so\"", "%'s \"%", true)]
    [InlineData("'; DROP TABLE contact; --", "'; DROP%", true)]
    [InlineData("Ümläut", "üML_UT", true)]
    [InlineData("ПРИВЕТ", "прив%", true)]
    [InlineData("trailing ", "trailing", false)]
    [InlineData("Bad", "[abc]_d", true)]
    [InlineData("Dad", "[abc]_d", false)]
    [InlineData("dad", "[^a-c]ad", true)]
    [InlineData("Éa", "[é]%", true)]
    [InlineData("two\nlines", "[t]%s", true)]
    [InlineData("1.5", "[0-9].[0-9]", true)]
    [InlineData("1x5", "[0-9].[0-9]", false)]
    public void APatternMeetsTheWholeText(string text, string pattern, bool matches)
    {
        test.Service.Create(Things.New("x", ("text", text)));
        var query = new QueryExpression(Things.Thing);
        query.Criteria.AddCondition("test_text", ConditionOperator.Like, pattern);
        Assert.Equal(matches ? 1 : 0, test.Service.RetrieveMultiple(query).Entities.Count);
        query.Criteria.Conditions[0].Operator = ConditionOperator.NotLike;
        Assert.Equal(matches ? 0 : 1, test.Service.RetrieveMultiple(query).Entities.Count);
    }

    [Theory]
    [InlineData("straße", "STRASSE", false)]
    [InlineData("Élan", "éLAN", true)]
    [InlineData("ŁÓDŹ", "łódź", true)]
    public void EqualityKnowsLettersOfAllAlphabets(string text, string value, bool equal)
    {
        test.Service.Create(Things.New("x", ("text", text)));
        var query = new QueryExpression(Things.Thing);
        query.Criteria.AddCondition("test_text", ConditionOperator.Equal, value);
        Assert.Equal(equal ? 1 : 0, test.Service.RetrieveMultiple(query).Entities.Count);
        query.Criteria.Conditions[0] = new ConditionExpression("test_text", ConditionOperator.In, "other", value);
        Assert.Equal(equal ? 1 : 0, test.Service.RetrieveMultiple(query).Entities.Count);
    }

    public void Dispose() => test.Dispose();
}
