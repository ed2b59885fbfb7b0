using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>
/// Letters as Latin ones: Cyrillic, Greek, Hebrew, Arabic, Georgian, Armenian, Korean and Japanese syllables by table, marks taken off. Chinese
/// characters stay as they are, since how they read depends on the language.
/// </summary>
internal static class Transliteration
{
    private const int Hangul = 0xAC00;
    private const int HangulEnd = 0xD7A3;
    private static readonly string[] Leads = "g kk n d tt r m b pp s ss _ j jj ch k t p h".Split(' ');
    private static readonly string[] Vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u weo we wi yu eu ui i".Split(' ');
    private static readonly string[] Tails = "_ k k ks n nj nh d l lk lm lb ls lt lp lh m b bs s ss ng j ch k t p h".Split(' ');

    /// <summary>Latin letters with marks: the bare letter, then those that are it. The framework's own normalization is not there on every host.</summary>
    private const string Marked = "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ hĥȟḣḥḧḩḫẖ iìíîïĩīĭįǐȉȋḭḯỉị jĵǰ kķǩḱḳḵ lĺļľḷḹḻḽ mḿṁṃ nñńņňǹṅṇṉṋ oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ rŕŗřȑȓṙṛṝṟ sśŝşšſșṡṣṥṧṩẛ tţťțṫṭṯṱẗ uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ";

    private static readonly Dictionary<char, string> Table = Read(
        "ßss æae œoe øo łl đd ðd þth ıi",
        "аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ_ ыy ь_ эe юyu яya іi їyi єye ґg ўu јj љlj њnj ћc ђd џdz ѓg ќk ѕdz",
        "άa έe ήi ίi όo ύu ώo ϊi ϋu ΐi ΰu αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υu φf χch ψps ωo",
        "אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs עa פp ףp צts ץts קk רr שsh תt",
        "ءa اa أa إi آa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy ىa ةa ئy ؤw پp چch ژzh گg کk یy",
        "აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh",
        "աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf",
        "あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn ゃya ゅyu ょyo っ_");

    /// <summary>Appends what a letter reads as, in lower case.</summary>
    public static void Append(StringBuilder word, char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        // Katakana stands 96 places above hiragana and reads the same; letters of full width stand far above their own.
        if (lower is >= 'ァ' and <= 'ヶ') lower = (char)(lower - 0x60);
        else if (lower is >= 'ａ' and <= 'ｚ') lower = (char)(lower - 0xFEE0);
        if (lower is >= 'a' and <= 'z') word.Append(lower);
        else if (Table.TryGetValue(lower, out var latin)) word.Append(latin);
        else if (lower is >= (char)Hangul and <= (char)HangulEnd) AppendSyllable(word, lower - Hangul);
        else word.Append(lower);
    }

    private static void AppendSyllable(StringBuilder word, int syllable)
    {
        foreach (var part in new[] { Leads[syllable / 588], Vowels[syllable % 588 / 28], Tails[syllable % 28] })
        {
            if (part != "_") word.Append(part);
        }
    }

    private static Dictionary<char, string> Read(params string[] scripts)
    {
        var table = new Dictionary<char, string>();
        foreach (var entry in scripts.SelectMany(s => s.Split(' ')))
        {
            var latin = entry.Substring(1);
            table[entry[0]] = latin == "_" ? "" : latin;
        }

        foreach (var group in Marked.Split(' '))
        {
            foreach (var marked in group.Skip(1)) table[marked] = group.Substring(0, 1);
        }

        return table;
    }
}
