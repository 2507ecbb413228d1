package io.sunlit.runtime.uploads;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much people may upload.
 *
 * @param largestFile default 50 MB
 * @param chunk in what pieces a file comes; default 512 KB
 * @param mostFiles how many files a case may have; default 200
 * @param mostOfCase how large they may be together; default 500 MB
 * @param unfinishedAfter when a file that is not whole is thrown away, counted from its start;
 *     default 2 hours
 * @param unclaimedAfter when a whole file that was never submitted is thrown away; default 30 days,
 *     as long as a draft lives that may refer to it
 */
@ConfigurationProperties("sunlit.uploads")
public record UploadSettings(
    @DefaultValue("50MB") DataSize largestFile,
    @DefaultValue("512KB") DataSize chunk,
    @DefaultValue("200") int mostFiles,
    @DefaultValue("500MB") DataSize mostOfCase,
    @DefaultValue("PT2H") Duration unfinishedAfter,
    @DefaultValue("P30D") Duration unclaimedAfter) {}
