using CsCheck;
using SamenStarten.Channels.Links;

namespace SamenStarten.Channels.Tests.Links;

public class LinkSignerTests
{
    [Fact]
    public void A_link_leads_to_the_message_and_carries_a_code()
    {
        var link = Given.Links.Link(new Uri("https://taken.example/samen/"), Given.Id(1), "contact-7");

        Assert.Equal($"https://taken.example/samen/t/{Given.Id(1):D}.{Given.Links.Code(Given.Id(1), "contact-7")}", link.AbsoluteUri);
        Assert.True(LinkSigner.TryRead(link.Segments[^1], out var message, out var code));
        Assert.True(Given.Links.Verify(message, "contact-7", code));
    }

    [Fact]
    public void The_code_is_what_every_other_implementation_of_HMAC_makes_of_it() =>
        Assert.Equal(
            "VuCcaB3OcZrN-BvdVk65sH_Vf1ZGMrvcUN_UAf4CkLY",
            Given.Links.Code(new Guid("00112233-4455-6677-8899-aabbccddeeff"), "contact-7"));

    [Fact]
    public void A_code_is_good_for_one_message_and_one_contact() =>
        Gen.Select(Gen.Guid, Gen.Guid, Gen.String, Gen.String).Sample((message, other, contact, stranger) =>
        {
            var code = Given.Links.Code(message, contact);
            return Given.Links.Verify(message, contact, code)
                && Given.Links.Verify(other, contact, code) == (other == message)
                && Given.Links.Verify(message, stranger, code) == (stranger == contact);
        });

    [Fact]
    public void A_code_that_was_changed_anywhere_is_refused() =>
        Gen.Select(Gen.Guid, Gen.Int[0, 42], Gen.Char["ABCxyz019_-.=é"]).Sample((message, place, replacement) =>
        {
            var code = Given.Links.Code(message, "contact-7").ToCharArray();
            var same = code[place] == replacement;
            code[place] = replacement;
            return Given.Links.Verify(message, "contact-7", new string(code)) == same;
        });

    [Fact]
    public void Another_key_gives_another_code()
    {
        var other = new LinkSigner(Enumerable.Repeat((byte)1, 32).ToArray());

        Assert.False(other.Verify(Given.Id(1), "contact-7", Given.Links.Code(Given.Id(1), "contact-7")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("00112233-4455-6677-8899-aabbccddeeff.")]
    [InlineData("0011223344556677889900aabbccddeeff00.code")]
    [InlineData("code.00112233-4455-6677-8899-aabbccddeeff")]
    public void What_is_not_a_link_of_ours_is_not_read(string? token) => Assert.False(LinkSigner.TryRead(token, out _, out _));

    [Fact]
    public void A_short_key_is_not_taken() => Assert.Throws<ArgumentOutOfRangeException>(() => new LinkSigner(new byte[31]));
}
