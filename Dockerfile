FROM nginx:1.30.4-trixie
WORKDIR /app
COPY --chmod=0555 . .
RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +
USER 101:101
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s --retries=3 CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/"]
CMD ["nginx", "-c", "/app/app/hosting/nginx.conf"]
