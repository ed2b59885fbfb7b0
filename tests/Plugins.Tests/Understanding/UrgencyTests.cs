using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>Causes of urgency, by what is stated; tone is none.</summary>
public class UrgencyTests
{
    [Theory]
    [InlineData("The charger caught fire and burned my hand", "Harm")]
    [InlineData("I need it by tomorrow, the wedding is on Friday", "Deadline")]
    [InlineData("My mother is in a wheelchair and can't get out", "Vulnerable")]
    [InlineData("You will hear from my lawyer", "Legal")]
    [InlineData("Is anyone else having this? The servers are down", "Outage")]
    [InlineData("My newborn got an electric shock, I am calling my lawyer", "Harm Vulnerable Legal")]
    [InlineData("WORST COMPANY EVER!!! ANSWER ME!!!", "")]
    [InlineData("No injuries, not urgent", "")]
    public void CausesAreWhatIsStated(string text, string causes) => Assert.Equal(causes, string.Join(' ', new Judge().Read(new MessageText(text)).Urgencies.Select(u => u.Cause)));
}
