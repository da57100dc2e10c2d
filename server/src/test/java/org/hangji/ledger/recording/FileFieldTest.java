package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.evidence.Photos;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.Visit;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("照片和文件：在填报表里直接上传，看得到记录就看得到文件")
class FileFieldTest {

    private static final Pattern CHOSEN = Pattern.compile("name=\"photo\" value=\"(\\d+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Ledgers ledgers;

    @Test
    @DisplayName("别的字段填错，照片仍是选好的；改好就登记；列表、明细有链接；外县什么也看不到")
    void form() throws Exception {
        String ledger = ledger("form", "");
        Visit east = new Visit(web, city, "east.clerk");
        assertThat(east.text(200, get(ledger + "/new"))).contains("multipart/form-data", "name=\"photo.file\"");

        String again = east.text(
                422,
                multipart(ledger + "/entries")
                        .file(photo(1))
                        .param("occurredOn", "2024-02-01")
                        .param("unit", "EAST")
                        .param("place", "")
                        .param("weight", "3 t"));
        assertThat(again).contains("请填“地点”", "已上传：", "value=\"3 t\"", "现场.jpg");
        String file = chosen(again);

        String entry = east.address(post(ledger + "/entries")
                .param("occurredOn", "2024-02-01")
                .param("unit", "EAST")
                .param("place", "K1")
                .param("weight", "3 t")
                .param("photo", file));
        String page = east.text(200, get(entry));
        assertThat(page)
                .contains("“重量”填的 3 t 按 3,000 kg 记下。", "href=\"/evidence/" + file + "\"", "/thumbnail", "没有拍摄时间");
        assertThat(east.text(200, get(entry))).doesNotContain("记下");
        assertThat(east.text(200, get(ledger))).contains("href=\"/evidence/" + file + "\"");

        assertThat(new Visit(web, city, "city.leader")
                        .send(get("/evidence/" + file))
                        .getStatus())
                .isEqualTo(200);
        Visit west = new Visit(web, city, "west.clerk");
        for (String path : new String[] {"/evidence/" + file, "/evidence/" + file + "/thumbnail", entry}) {
            assertThat(west.send(get(path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(west.text(
                        422,
                        post(ledger + "/entries")
                                .param("occurredOn", "2024-02-01")
                                .param("unit", "WEST")
                                .param("place", "K9")
                                .param("photo", file)))
                .contains("不是您上传的")
                .doesNotContain("现场.jpg");
    }

    @Test
    @DisplayName("更正：照片不动就留着，另选一张就换掉，勾去掉就没有；不是照片的说明为什么，别的错同时说")
    void correction() throws Exception {
        String ledger = ledger("correction", "");
        Visit east = new Visit(web, city, "east.clerk");
        String entry = east.address(multipart(ledger + "/entries")
                .file(photo(2))
                .param("occurredOn", "2024-02-01")
                .param("unit", "EAST")
                .param("place", "K2"));
        String form = east.text(200, get(entry + "/correction"));
        String first = chosen(form);
        assertThat(form).contains("不要这个文件");

        String faulty = east.text(
                422,
                multipart(entry)
                        .file(new MockMultipartFile("photo.file", "x.jpg", "image/jpeg", "no picture".getBytes()))
                        .param("version", "1")
                        .param("occurredOn", "2024-02-01")
                        .param("unit", "EAST")
                        .param("place", "")
                        .param("photo", first));
        assertThat(faulty).contains("“照片”：", "请填“地点”", "请写明为什么改");

        east.address(multipart(entry)
                .file(photo(3))
                .param("version", "1")
                .param("occurredOn", "2024-02-01")
                .param("unit", "EAST")
                .param("place", "K2")
                .param("reason", "换一张清楚的")
                .param("photo", first));
        String second = chosen(east.text(200, get(entry + "/correction")));
        assertThat(second).isNotEqualTo(first);
        east.address(post(entry)
                .param("version", "2")
                .param("occurredOn", "2024-02-01")
                .param("unit", "EAST")
                .param("place", "K2")
                .param("reason", "拍的不是这里")
                .param("photo", second)
                .param("photo.none", "1"));
        assertThat(east.text(200, get(entry))).contains("/evidence/" + first, "/evidence/" + second);
        assertThat(east.text(200, get(entry + "/correction"))).doesNotContain("name=\"photo\" value");
    }

    @Test
    @DisplayName("接口：先传文件，再以文件编号登记；别人的文件、没有的文件不收，库里也不收")
    void api() throws Exception {
        String ledger = ledger("api", "");
        Visit east = new Visit(web, city, "east.clerk");
        String taken = east.text(
                201,
                multipart("/api" + ledger + "/files")
                        .file(new MockMultipartFile("file", "现场.jpg", "image/jpeg", Photos.jpeg(4, 64, 48)))
                        .param("field", "photo"));
        int file = JsonPath.read(taken, "$.id");
        String recorded = east.text(
                201,
                post("/api" + ledger + "/entries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"occurredOn\":\"2024-02-01\",\"place\":\"K3\",\"photo\":" + file + "}"));
        assertThat(JsonPath.<String>read(recorded, "$.values.photo")).isEqualTo(Integer.toString(file));
        assertThat(east.text(
                        422,
                        post("/api" + ledger + "/entries")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"occurredOn\":\"2024-02-01\",\"place\":\"K3\",\"photo\":999999999}")))
                .contains("“照片”的文件没有找到");
        assertThat(east.text(
                        422,
                        multipart("/api" + ledger + "/files")
                                .file(new MockMultipartFile("file", "a.jpg", "image/jpeg", Photos.jpeg(5, 64, 48)))
                                .param("field", "place")))
                .contains("放照片或文件的字段");
        assertThat(new Visit(web, city, "city.auditor")
                        .send(multipart("/api" + ledger + "/files")
                                .file(new MockMultipartFile("file", "a.jpg", "image/jpeg", Photos.jpeg(6, 64, 48)))
                                .param("field", "photo"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("只给部分角色看的照片：看得到记录的别的角色打不开文件")
    void limited() throws Exception {
        String ledger = ledger("limited", ", personal: true");
        Visit east = new Visit(web, city, "east.clerk");
        String entry = east.address(multipart(ledger + "/entries")
                .file(photo(7))
                .param("occurredOn", "2024-02-01")
                .param("unit", "EAST")
                .param("place", "K4"));
        String file = chosen(east.text(200, get(entry + "/correction")));
        Visit leader = new Visit(web, city, "city.leader");
        assertThat(leader.text(200, get(entry))).contains("已遮盖").doesNotContain("/evidence/");
        assertThat(leader.send(get("/evidence/" + file)).getStatus()).isEqualTo(404);
        assertThat(new Visit(web, city, "safe.clerk")
                        .send(get("/evidence/" + file))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("成批登记一样核对：一行的文件不对，全部不登记")
    void batch() throws Exception {
        String id = ledger("batch", "").replace("/ledgers/", "");
        assertThatThrownBy(() -> Acting.as(
                        city.acting("east.clerk"),
                        () -> ledgers.recordBatch(
                                        id,
                                        java.util.List.of(
                                                new Draft("2024-02-01", "EAST", Map.of("place", "K5")),
                                                new Draft(
                                                        "2024-02-01",
                                                        "EAST",
                                                        Map.of("place", "K6", "photo", "999999999"))),
                                        "api")
                                .orRefuse()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第2行");
        Entry entry = Acting.as(
                city.acting("east.clerk"),
                () -> ledgers.record(id, new Draft("2024-02-01", "EAST", Map.of("place", "K5")), "api"));
        assertThatThrownBy(() -> Acting.as(
                        city.acting("east.clerk"),
                        () -> ledgers.correct(
                                id, entry.id(), new Draft(null, null, Map.of("place", "")), "", 1, "api")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Refusal.FieldError::field)
                                .containsExactly("place", "reason"));
    }

    private String ledger(String name, String privacy) throws Exception {
        return "/ledgers/"
                + Acting.as(
                                city.acting("safe.clerk"),
                                () -> ledgers.define(LedgerText.read("""
                                                id: photo-%s
                                                name: 现场照片%s
                                                row: 一处现场
                                                day: 日期
                                                subject: place
                                                fields:
                                                - {id: place, name: 地点, type: text, required: true}
                                                - {id: weight, name: 重量, type: integer, unit: kg}
                                                - {id: photo, name: 照片, type: file%s}
                                                """.formatted(name, name, privacy)), 0, "试"))
                        .id();
    }

    private static MockMultipartFile photo(int seed) {
        return new MockMultipartFile("photo.file", "现场.jpg", "image/jpeg", Photos.jpeg(seed, 64, 48));
    }

    private static String chosen(String page) {
        Matcher found = CHOSEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
